import { defaultTreeAdapter, Parser, type DefaultTreeAdapterMap, type TreeAdapter } from "parse5";
import { tooMuch } from "../refused";
import { limits } from "./limits";
import type { Page } from "./nodes";

/** In characters. What one tag holds may cost its square, since attributes are looked up one by one: so chunks are small. */
const chunkSize = 65_536;

/** Text → tree as browsers build it. Throws `Refused` for a page that is nested too deep, too large or too slow to parse. */
export function parsePage(html: string): Page {
  const parser = new Parser<DefaultTreeAdapterMap>({ treeAdapter: guarded() });
  const until = performance.now() + limits.milliseconds;
  for (let at = 0; at === 0 || at < html.length; at += chunkSize) {
    parser.tokenizer.write(html.slice(at, at + chunkSize), at + chunkSize >= html.length);
    if (attributesOfOpenTag(parser) > limits.attributes) throw tooManyAttributes();
    if (performance.now() > until) throw tooSlow();
  }
  return parser.document;
}

/** Of a tag that goes on in the next chunk. The parser does not show it by its types. */
function attributesOfOpenTag({ tokenizer }: { tokenizer: unknown }): number {
  const { currentToken } = tokenizer as { currentToken: { attrs?: readonly unknown[] } | null };
  return currentToken?.attrs?.length ?? 0;
}

/** The usual tree without comments, which counts what is put into it and finds neighbours from the end, where they stand. */
function guarded(): TreeAdapter<DefaultTreeAdapterMap> {
  const tree = defaultTreeAdapter;
  let elements = 0;
  let depth = 0;
  return {
    ...tree,
    createElement(...of) {
      elements += 1;
      if (elements > limits.elements) throw tooManyElements();
      return tree.createElement(...of);
    },
    appendChild(parent, node) {
      if (!tree.isCommentNode(node)) tree.appendChild(parent, node);
    },
    insertBefore(parent, node, before) {
      parent.childNodes.splice(parent.childNodes.lastIndexOf(before), 0, node);
      node.parentNode = parent;
    },
    insertTextBefore(parent, text, before) {
      const last = parent.childNodes[parent.childNodes.lastIndexOf(before) - 1];
      if (last && tree.isTextNode(last)) last.value += text;
      else this.insertBefore(parent, tree.createTextNode(text), before);
    },
    detachNode(node) {
      node.parentNode?.childNodes.splice(node.parentNode.childNodes.lastIndexOf(node), 1);
      node.parentNode = null;
    },
    // Of a second <body>: nothing that is read.
    adoptAttributes() {},
    onItemPush() {
      depth += 1;
      if (depth > limits.depth) throw tooDeep();
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

const tooManyElements = () =>
  tooMuch({
    zh: `网页的元素超过 ${limits.elements} 个`,
    en: `the page has more than ${limits.elements} elements`,
  });
const tooManyAttributes = () =>
  tooMuch({
    zh: `网页中有一个标记的属性超过 ${limits.attributes} 个`,
    en: `a tag of the page has more than ${limits.attributes} attributes`,
  });
const tooDeep = () =>
  tooMuch({
    zh: `网页的元素嵌套超过 ${limits.depth} 层`,
    en: `the elements of the page are nested more than ${limits.depth} deep`,
  });
const tooSlow = () =>
  tooMuch({
    zh: `网页在 ${limits.milliseconds / 1000} 秒内没有解析完`,
    en: `the page was not parsed within ${limits.milliseconds / 1000} seconds`,
  });
