import { eachRow, forms } from "../../catalogue/index";
import { labelKey } from "./label";

const keys = new Set(
  forms.flatMap((form) =>
    [...eachRow(form)].flatMap(({ row }) => [row.label, ...(row.aliases ?? [])]).map(labelKey),
  ),
);
keys.delete("");

/** Whether some official form has a row of this label. */
export const isFormLabel = (label: string): boolean => keys.has(labelKey(label));
