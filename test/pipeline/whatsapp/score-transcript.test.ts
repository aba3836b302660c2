import { describe, expect, it } from 'vitest';
import { scoreTranscript } from '../../../src/pipeline/whatsapp/detect/score-transcript.ts';
import { expandMarks } from './cases/case.ts';
import { headerCases } from './cases/headers.ts';
import { noticeCases } from './cases/notices.ts';

const score = (text: string): number => scoreTranscript(new TextEncoder().encode(text));

const others: Readonly<Record<string, string>> = {
  prose: 'On 25 March 2024, at 3:07, the boat left.\nNobody was on board: it was night.\n'.repeat(40),
  'prose with one dated line': `${'It rained all day.\n'.repeat(60)}25/03/2024, 15:07 - Ada: hi\n${'It rained on.\n'.repeat(60)}`,
  CSV: 'date,time,name,text\n25/03/2024,15:07,Ada,hi\n26/03/2024,09:05,Bob,ok\n'.repeat(20),
  'quoted CSV': '"25/03/2024, 15:07","Ada","hi"\n"26/03/2024, 09:05","Bob","ok"\n'.repeat(20),
  JSON: '[{"at":"2024-03-25T15:07:09","name":"Ada","text":"hi"},\n{"at":"2024-03-26T09:05:30"}]\n'.repeat(20),
  'log with levels': '2024-03-25 15:07:09 - INFO: started\n2024-03-25 15:07:10 - ERROR: stopped\n'.repeat(20),
  'log in brackets': '[2024-03-25 15:07:09] INFO: started\n[2024-03-25 15:07:10] WARN: stopped\n'.repeat(20),
  'log of a framework': '[2024-03-25 15:07:09] production.ERROR: broken\n'.repeat(20),
  'log without levels': '2024-03-25 15:07:09,123 root started\n2024-03-25 15:07:10,456 root stopped\n'.repeat(
    20,
  ),
  'log of a web server': '10.0.0.1 - - [25/Mar/2024:15:07:09 +0000] "GET / HTTP/1.1" 200 12\n'.repeat(20),
  'IRC with times': '[15:07:09] <ada> hi\n[15:07:10] <bob> ok\n'.repeat(20),
  'IRC with dates': '[2024-03-25 15:07:09] <ada> hi: there\n[2024-03-25 15:07:10] * bob waves\n'.repeat(20),
  'Markdown list': '- 25/03/2024: Ada\n- 26/03/2024: Bob\n'.repeat(20),
  subtitles: '1\n00:00:01,000 --> 00:00:04,000\nhi\n\n2\n00:00:05,000 --> 00:00:09,000\nok\n\n'.repeat(20),
  digits: '3.14159 2.71828\n1.41421 1.73205\n'.repeat(20),
  'zero bytes': '\u0000'.repeat(500),
};

describe('scoreTranscript', () => {
  it.each(headerCases)('$name is a chat', ({ text }) => {
    expect(score(expandMarks(text))).toBeGreaterThan(0.6);
  });

  it.each(noticeCases.slice(0, -1))('$name is a chat', ({ text }) => {
    expect(score(expandMarks(text))).toBeGreaterThan(0.6);
  });

  it('knows a chat of one message, of one long message, and one cut at its start', () => {
    expect(score('25/03/2024, 15:07 - Ada: hi')).toBe(1);
    expect(score(`25/03/2024, 15:07 - Ada: hi\n${'and more\n'.repeat(500)}`)).toBeGreaterThan(0.59);
    expect(score(`the rest of it\n${'25/03/2024, 15:07 - Ada: hi\n'.repeat(20)}`)).toBeGreaterThan(0.59);
  });

  it.each(Object.entries(others))('%s is none', (_, text) => {
    expect(score(text)).toBeLessThan(0.3);
  });

  it('is 0 for nothing', () => {
    expect(score('')).toBe(0);
  });
});
