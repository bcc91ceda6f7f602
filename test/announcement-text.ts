/** A small announcement for tests of what stands around the reading. */
export const announcement = `The Orchard Foundation has chosen three projects for its Winter of Code 2019, and we are glad to present them.
Faster pruning of index trees
Ida Lindqvist
The index grows a branch for every word it meets and never loses one. Ida will teach it to cut those that nobody climbs, and will measure what that does to the time of a search.
A graft for old archives
Tomás Herrera
Archives written before the second format cannot be opened today. This project writes a reader for them, with tests on files that users have sent, and a converter to the format of now.
Ladders for screen readers
Mei Tanaka
The picker cannot be used without seeing it. Mei will give each control a name and a place in the order, and will write down how to test that it stays so in the next release.
Welcome to all three, and thank you for your patience!
`
