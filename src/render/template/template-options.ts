import { HandbillError } from '../../model/error.js'
import { nearest } from '../../model/nearest.js'
import type { Template, TemplateOption } from '../../model/template.js'

export type OptionValue = boolean | string | number

/**
 * The template's options: what is given, checked, over its defaults.
 *
 * @throws HandbillError `bad-option` for a name it does not have or a value of another type.
 */
export function resolveOptions(
  template: Template,
  given: Readonly<Record<string, OptionValue>>,
): Record<string, OptionValue> {
  const resolved: Record<string, OptionValue> = {}
  for (const [name, option] of Object.entries(template.options)) resolved[name] = option.default
  for (const [name, value] of Object.entries(given)) {
    const option = Object.hasOwn(template.options, name) ? template.options[name] : undefined
    if (option === undefined) throw unknownOption(template, name)
    resolved[name] = checked(template, name, option, value)
  }
  return resolved
}

function unknownOption(template: Template, name: string): HandbillError {
  const names = Object.keys(template.options)
  const near = nearest(name, names)
  const guess = near === null ? '' : `Did you mean ${near}? `
  const cure = names.length === 0 ? 'It has no options.' : `${guess}It has ${names.join(', ')}.`
  return new HandbillError('bad-option', `The template ${template.name} has no option ${name}`, cure)
}

function checked(template: Template, name: string, option: TemplateOption, value: OptionValue): OptionValue {
  const text = option.type === 'string' ? String(value) : value
  const message = `Unexpected ${JSON.stringify(value)} for ${name} of the template ${template.name}`
  if (typeof text !== option.type) {
    throw new HandbillError('bad-option', message, `Give a ${option.type}: ${option.description}`)
  }
  if (option.choices !== undefined && !option.choices.includes(String(text))) {
    throw new HandbillError('bad-option', message, `Use one of ${option.choices.join(', ')}.`)
  }
  return text
}
