import { type Unzipped, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of an Office file while they are finished. */
export class OfficePackage {
  readonly #parts: Unzipped;

  constructor(file: Uint8Array) {
    this.#parts = unzipSync(file);
  }

  /** Changes the text of a part. */
  edit(path: string, change: (text: string) => string): void {
    const part = this.#parts[path];
    if (part) this.#parts[path] = strToU8(change(strFromU8(part)));
  }

  /** Adds a part; `contentType` is declared for this part alone. */
  add(path: string, content: string | Uint8Array, contentType?: string): void {
    this.#parts[path] = typeof content === 'string' ? strToU8(content) : Uint8Array.from(content);
    if (contentType === undefined) return;
    const override = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
    this.edit('[Content_Types].xml', (text) => text.replace('</Types>', `${override}</Types>`));
  }

  /** Declares the content type of all files with an ending, once. */
  addDefaultType(extension: string, contentType: string): void {
    this.edit('[Content_Types].xml', (text) =>
      text.includes(`Extension="${extension}"`)
        ? text
        : text.replace(
            /(<Types[^>]*>)/,
            `$1<Default Extension="${extension}" ContentType="${contentType}"/>`,
          ),
    );
  }

  /** Adds a relationship of the main document. */
  addRelationship(id: string, type: string, target: string): void {
    const relationship = `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
    this.edit('word/_rels/document.xml.rels', (text) =>
      text.replace('</Relationships>', `${relationship}</Relationships>`),
    );
  }

  /** The finished file; the same parts always give the same bytes. */
  zip(): Uint8Array {
    return zipSync(this.#parts, { level: 6, mtime: '1980-01-01T00:00:00' });
  }
}
