import { EventEmitter } from 'node:events';
import { createUploadSwitch } from '@beacon-pulse/upload/src/upload-switch.ts';
import { expect, it } from 'vitest';
import { watchPauseKey } from '../../../clients/cli/src/watch-pause-key.ts';

/** A terminal's keyboard, as far as it is used. */
function openKeyboard(isTTY: boolean) {
  const events = new EventEmitter();
  const calls: string[] = [];
  const input = {
    isTTY,
    setRawMode: (raw: boolean) => void calls.push(`raw ${raw}`),
    resume: () => void calls.push('resume'),
    pause: () => void calls.push('pause'),
    on: (name: string, listen: (key: Buffer) => void) => void events.on(name, listen),
    off: (name: string, listen: (key: Buffer) => void) => void events.off(name, listen),
  } as unknown as Parameters<typeof watchPauseKey>[0];
  return { input, calls, press: (key: string) => events.emit('data', Buffer.from(key)) };
}

it('p pauses and resumes at a terminal, which is left as it was', () => {
  const { input, calls, press } = openKeyboard(true);
  const control = createUploadSwitch();
  const states: boolean[] = [];
  const unwatch = watchPauseKey(input, control, () => states.push(control.paused));
  for (const key of ['p', 'x', 'P', 'p']) press(key);
  expect(states).toEqual([true, false, true]);
  unwatch();
  press('p');
  expect(states).toHaveLength(3);
  expect(calls).toEqual(['raw true', 'resume', 'raw false', 'pause']);
});

it('nothing is listened to elsewhere', () => {
  const { input, calls, press } = openKeyboard(false);
  const control = createUploadSwitch();
  watchPauseKey(input, control, () => {})();
  press('p');
  expect([calls, control.paused]).toEqual([[], false]);
});
