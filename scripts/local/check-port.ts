import { once } from 'node:events';
import { createServer } from 'node:net';
import { StopError } from '../run-main.ts';

/** The port of `PORT`, or 8787. Throws a StopError on anything but a port number. */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 8787;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StopError(`PORT must be a number from 1 to 65535, not “${value}”.`);
  }
  return port;
}

/** Throws a StopError when something else listens on the port. */
export async function checkPort(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const why = code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${code})`;
    throw new StopError(
      `Port ${port} ${why}. Choose another: PORT=${port === 8787 ? 8788 : 8787} npm start`,
      {
        cause,
      },
    );
  }
  server.close();
  await once(server, 'close');
}
