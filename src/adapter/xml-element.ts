/** An element by its local name; prefixes differ between real messages and mean nothing (decisions/one-strict-xml-reader.md). */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** Its own text; white space alone between elements is not kept. */
  readonly text: string;
  /** By local name, without the declarations of prefixes; absent where there are none. */
  readonly attributes?: Readonly<Record<string, string>>;
}
