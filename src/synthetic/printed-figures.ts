/** Figure as printed by the code of its cell; "" is a blank cell. */
export type PrintedFigures = Readonly<Record<string, string>>;
