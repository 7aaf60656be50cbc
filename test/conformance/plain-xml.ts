import { SaxesParser } from 'saxes';

/** An element as any reader of XML sees it: names by namespace and local name, attributes in one order, white space between elements dropped, text exact. */
export interface Plain { readonly name: string; readonly attributes: Record<string, string>; readonly children: Plain[]; text: string }

export function plainXml(xml: string): Plain {
  const top: Plain = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own = Object.values(attributes).filter(({ name }) => !/^xmlns(:|$)/.test(name)).map(one => [`{${one.uri}}${one.local}`, one.value] as const).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
    const element: Plain = { name: `{${uri}}${local}`, attributes: Object.fromEntries(own), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string) => { const element = open.at(-1); if (element) element.text += text; };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => { const element = open.pop(); if (element && element.children.length > 0 && element.text.trim() === '') element.text = ''; });
  parser.write(xml).close();
  top.text = '';
  return top;
}
