import type { XmlElement } from "../xml/tree";

/** A property that is there is on, unless it says otherwise. */
export const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !/^(?:0|false|off)$/.test(property.attributes["w:val"] ?? "");
