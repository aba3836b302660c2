/** One JSON parameter may hold this many bytes of UTF-8; D1 allows 2,000,000 a parameter. */
const maxJsonBytes = 1_500_000;

const encoder = new TextEncoder();

/**
 * Rows as JSON arrays for `json_each(?)`, each at most 1.5 MB of UTF-8.
 * One statement per chunk, never one per row. A single row over the limit throws.
 */
export function chunkJson(rows: readonly unknown[], limit = maxJsonBytes): string[] {
  const chunks: string[] = [];
  let parts: string[] = [];
  let bytes = 2;
  for (const row of rows) {
    const json = JSON.stringify(row);
    const size = encoder.encode(json).length + 1;
    if (size + 2 > limit)
      throw new RangeError(`one row takes ${size} bytes, the limit of a parameter is ${limit}`);
    if (bytes + size > limit) {
      chunks.push(`[${parts.join(',')}]`);
      parts = [];
      bytes = 2;
    }
    parts.push(json);
    bytes += size;
  }
  if (parts.length > 0) chunks.push(`[${parts.join(',')}]`);
  return chunks;
}
