/**
 * Family names, folded as `fold` does it: the commonest of languages whose given names are many or short, and the endings
 * that family names of other languages have and other words seldom.
 */
export const familyNames: ReadonlySet<string> = new Set(
  [
    'li wang zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo lin gao luo zheng liang xie tang deng feng cao peng zeng xiao tian dong yuan cai jiang yu cheng wei ding lv shen yao cui qian qiu qin gu shao',
    'kim lee choi jung kang cho yoon jang lim han seo shin kwon hwang ahn yoo hong jeon ',
    'nguyen tran le pham huynh hoang phan vu vo dang bui ho ngo duong ly',
    'singh kumar sharma gupta patel reddy rao nair iyer iyengar khan ahmed hussain banerjee mukherjee chatterjee verma mishra joshi desai mehta shah jain agarwal agrawal kapoor malhotra chopra bhat pillai menon naidu yadav chauhan pandey tiwari thakur',
    'sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi shimizu mori',
    'silva santos oliveira souza sousa pereira rodrigues almeida nascimento ferreira araujo carvalho gomes martins ribeiro alves monteiro barbosa cardoso teixeira correia cavalcanti',
    'garcia martinez lopez gonzalez hernandez perez sanchez ramirez rivera gomez diaz reyes morales ortiz gutierrez chavez ramos ruiz mendoza alvarez jimenez castillo vasquez romero moreno herrera medina aguilar vargas castro',
    'okafor okonkwo adeyemi okoye eze mensah osei owusu boateng diallo traore keita ndiaye diop mwangi otieno kamau ochieng abebe tesfaye',
    'muller schmidt meyer schulz schafer schroder neumann kruger hofmann hartmann werner krause lehmann',
    'smith johnson williams jones davis wilson anderson thomas jackson thompson robinson lewis evans edwards collins murphy kelly hughes obrien osullivan',
    'rossi russo ferrari esposito bianchi colombo ricci marino mancini lombardi moretti',
    'dubois durand leroy moreau lefebvre girard dupont lambert rousseau garnier faure ',
    'yilmaz kaya demir celik sahin yildiz ozturk aydin arslan dogan kilic aslan cetin koc kurt',
  ].flatMap(names => names.split(' ')),
)

/** Chinese family names in Latin letters that are words of other languages: with one of them alone nobody is named. */
export const pinyinFamilyNames: ReadonlySet<string> = new Set(
  'an bi bo di du fan he le lei mi mo mu ni nie pei she shi su tan tu wan xi ye yi yin you yu'.split(' '),
)

/** Of three letters and more, behind a stem of three and more. */
export const familyNameEndings =
  /^.{3,}(?:ovic|evic|ovich|evich|ovsky|evsky|ovski|evski|owski|ewski|inski|ynski|ovska|owska|ewska|inska|wicz|czyk|enko|chuk|shvili|adze|idis|opoulos|akis|escu|eanu|sson|ensen|ansen|dottir|quist|qvist|maier|meyer|huber|ndez|nguez|quez|rrez|ucci|acci|yan|nathan|swamy|moorthy|murthy|oglu|kova|kov|nov|rov|lov|nsky|vsky|lsky|skiy|skaya)$/u
