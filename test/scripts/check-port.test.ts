import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { checkPort, readPort } from '../../scripts/local/check-port.ts';

describe('the port', () => {
  it('is 8787 unless PORT says otherwise', () => {
    expect(readPort(undefined)).toBe(8787);
    expect(readPort('9000')).toBe(9000);
    for (const wrong of ['http', '0', '65536', '80.5']) expect(() => readPort(wrong)).toThrow('PORT must be');
  });

  it('is refused with a way out while another program listens there, and taken once it is free', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(checkPort(port)).rejects.toThrow(
      `Port ${port} is in use by another program. Choose another: PORT=8787 npm start`,
    );
    other.close();
    await once(other, 'close');
    await expect(checkPort(port)).resolves.toBeUndefined();
  });
});
