/** A PDF 1.4 (ISO 32000-1) with one line of heading and a few lines of text on each page, uncompressed. */

const escapeString = (text: string): string =>
  // WinAnsi covers Latin-1; anything else has no glyph in a standard font.
  text.replace(/[^\x20-\xff]/gu, '?').replace(/[\\()]/g, (char) => `\\${char}`);

const pageContent = (heading: string, lines: readonly string[]): string =>
  [
    'BT /F1 18 Tf 60 770 Td',
    `(${escapeString(heading)}) Tj`,
    '/F1 11 Tf 16 TL 0 -32 Td',
    ...lines.map((line) => `(${escapeString(line)}) Tj T*`),
    'ET',
  ].join('\n');

/** PDF bytes; `pages` holds the lines of each page. */
export function encodePdf(heading: string, pages: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const pageObject = (index: number): number => 4 + index * 2;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${pageObject(i)} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  pages.forEach((lines, i) => {
    const content = pageContent(`${heading} (${i + 1}/${pages.length})`, lines);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageObject(i) + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  });
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  // ISO 32000-1 7.5.4: every entry is exactly twenty bytes, so the line ends in a space and LF.
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
