/** A name in quotation marks; those within it become inner ones (GB/T 15834): `“‘三公’经费”`. */
export function inQuotes(name: string): string {
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
