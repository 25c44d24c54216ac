/**
 * An attachment under its own name, for old browsers in ASCII and for all others by RFC 5987.
 *
 * @example contentDisposition("年报 2017.txt") //=> `attachment; filename="__ 2017.txt"; filename*=UTF-8''%E5%B9%B4%E6%8A%A5%202017.txt`
 */
export function contentDisposition(fileName: string): string {
  const name = fileName.replace(/\p{Surrogate}/gu, "\ufffd"); // half a character cannot be encoded
  const ascii = name.replace(/[^\x20-\x7e]|["\\%/]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
