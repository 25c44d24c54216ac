/** A boolean attribute of an XLSX; what is left out is off. */
export const isOn = (value: string | undefined): boolean => value === "1" || value === "true";
