import { describe, expect, it } from 'vitest';
import { PulseError, toPulseError } from '../../src/core/errors.ts';

describe('an error', () => {
  it('keeps what caused it, when to retry and what is wrong with which field', () => {
    const cause = new Error('the disk is full');
    const details = [{ pointer: '/name', detail: 'It is empty.' }];
    const error = new PulseError('rate_limited', 'Please wait.', { cause, retryAfter: 30, details });
    expect(error).toMatchObject({ name: 'PulseError', code: 'rate_limited', message: 'Please wait.' });
    expect(error.cause).toBe(cause);
    expect(error).toMatchObject({ status: 429, retryAfter: 30, details });
  });

  it('has neither cause nor time nor details where none is given', () => {
    const error = new PulseError('not_found', 'There is no such thing.');
    expect(error).not.toHaveProperty('cause');
    expect(error).toMatchObject({ status: 404, retryAfter: null, details: [] });
  });

  it.each([new TypeError('x is not a function'), 'a string', null])(
    'of an unknown kind becomes internal, and its cause stays for the log: %s',
    (thrown) => {
      const error = toPulseError(thrown);
      expect(error).toMatchObject({ code: 'internal', status: 500 });
      expect(error.cause).toBe(thrown);
      expect(error.message).not.toContain(String(thrown));
    },
  );

  it('that is known stays the same one', () => {
    const error = new PulseError('conflict', 'It was changed meanwhile.');
    expect(toPulseError(error)).toBe(error);
  });
});
