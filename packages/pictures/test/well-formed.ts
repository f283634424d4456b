/**
 * Finds what an XML parser would refuse in a picture: a tag left open, a doubled or unquoted
 * attribute, a stray sign. Pictures have no text and no entities, so this is the whole grammar.
 */
export function faultIn(document: string): string | null {
  const open: string[] = [];
  let at = 0;
  const tag = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z-]+="[^"<&]*")*)\s*(\/?)>/y;
  while (at < document.length) {
    tag.lastIndex = at;
    const found = tag.exec(document);
    if (!found) return `no tag at ${at}: ${document.slice(at, at + 40)}`;
    const [text, closing, name = '', attributes = '', empty] = found;
    const names = [...attributes.matchAll(/([a-zA-Z-]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size !== names.length) return `doubled attribute in ${text}`;
    if (closing && open.pop() !== name) return `unexpected ${text}`;
    if (!closing && !empty) open.push(name);
    at += text.length;
    if (open.length === 0 && at < document.length) return `content after the root: ${at}`;
  }
  return open.length === 0 ? null : `left open: ${open.join(', ')}`;
}
