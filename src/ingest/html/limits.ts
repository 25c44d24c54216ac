/** What a page may cost. Pages of real offices, Word-made ones included, stay below a tenth of each. */
export const limits = {
  bytes: 32 * 1024 * 1024,
  /** Elements; the words between them are about as many again. */
  elements: 200_000,
  /** Of elements in each other; browsers stop at this depth too. */
  depth: 512,
  attributes: 2000,
  /** For the parser alone. */
  milliseconds: 20_000,
  /** Places of all grids together, once spans are expanded. */
  places: 2_000_000,
  /** Characters, once the words of merged cells stand in each row that they cover. */
  characters: 2_000_000,
};
