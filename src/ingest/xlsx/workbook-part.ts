import type { BookSettings } from "../sheets/cell-collector";
import { childrenNamed, find, xmlTree } from "../xml/tree";
import { isOn } from "./is-on";

export interface WorkbookPart {
  readonly settings: BookSettings;
  readonly sheets: readonly {
    readonly name: string;
    readonly relation: string;
    readonly isHidden: boolean;
  }[];
}

export function readWorkbookPart(bytes: Uint8Array, part: string): WorkbookPart {
  const root = xmlTree(bytes, part);
  const sheets = find(root, "x:sheets");
  return {
    settings: {
      is1904: isOn(find(root, "x:workbookPr")?.attributes["date1904"]),
      asksToCalculate: isOn(find(root, "x:calcPr")?.attributes["fullCalcOnLoad"]),
    },
    sheets: (sheets ? childrenNamed(sheets, "x:sheet") : []).map(({ attributes }) => ({
      name: attributes["name"] ?? "",
      relation: attributes["r:id"] ?? "",
      isHidden: /hidden$/i.test(attributes["state"] ?? ""),
    })),
  };
}
