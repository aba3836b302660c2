/** Whether an Accept header allows a media type; no header allows all. Source: RFC 9110, section 12.5.1. */
export function accepts(header: string | null, mediaType: string): boolean {
  if (header === null || header.trim() === '') return true;
  const type = mediaType.split(';')[0]!.trim().toLowerCase();
  let best = { precision: -1, allowed: false };
  for (const range of header.split(',').slice(0, 50)) {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const precision = name === type ? 2 : name === `${type.split('/')[0]}/*` ? 1 : name === '*/*' ? 0 : -1;
    if (precision < best.precision || precision === -1) continue;
    const allowed = !parameters.some((parameter) => /^q=0(\.0{0,3})?$/.test(parameter));
    best = { precision, allowed: precision === best.precision ? best.allowed || allowed : allowed };
  }
  return best.allowed;
}
