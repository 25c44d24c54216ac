import { attribute, style, type Element } from "./nodes";

/** Nothing of these is printed as words of the page; menus and buttons are for the visitor. */
const wordless = new Set(
  `script style template noscript noframes noembed head title meta link base xml iframe frame object embed applet param svg
   canvas audio video map area select datalist button progress meter rt rp`.split(/\s+/),
);

/** An element that is hidden by its own attributes. What a style sheet hides is not known. */
export function isHidden(element: Element): boolean {
  if (attribute(element, "hidden") !== null) return true;
  if (attribute(element, "style") === null) return false;
  return (
    style(element, "display") === "none" ||
    /^(?:hidden|collapse)$/.test(style(element, "visibility") ?? "") ||
    style(element, "mso-hide") === "all" ||
    // Word's margin of comments.
    style(element, "mso-element") === "comment-list"
  );
}

export const isWordless = ({ tagName }: Element): boolean =>
  wordless.has(tagName) || /^(?:w|m|x):/.test(tagName);

/** Printed as taken out. */
export const isStruck = (element: Element): boolean =>
  /^(?:del|s|strike)$/.test(element.tagName) ||
  /line-through/.test(
    (style(element, "text-decoration") ?? "") + (style(element, "text-decoration-line") ?? ""),
  );

const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
   frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table
   tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Whether it begins and ends a line: by its name, or as its own style says. */
export function isBlock(element: Element): boolean {
  const display = attribute(element, "style") === null ? null : style(element, "display");
  if (display === "inline") return false;
  if (display !== null && /^(?:block|flex|grid|flow-root|list-item|table|inline-)/.test(display)) return true;
  return blocks.has(element.tagName);
}

/** Spaces and ends of line count. */
export const isPreformatted = (element: Element): boolean =>
  /^(?:pre|listing|xmp|textarea)$/.test(element.tagName) ||
  /^pre(?!-line)/.test((attribute(element, "style") && style(element, "white-space")) || "");
