import { isElement, textOf, type Element, type Node } from "./nodes";
import { isWordless } from "./visible";

/** Of a part that is not read: its first words, for a message. */
export function plainText(element: Element, longest = 60): string {
  let text = "";
  const add = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (text.length > longest) return;
      text +=
        textOf(node)
          ?.slice(0, longest + 1)
          .replace(/\s+/g, " ") ?? "";
      if (isElement(node) && !isWordless(node)) add(node.childNodes);
    }
  };
  add(element.childNodes);
  return text.trim().slice(0, longest);
}
