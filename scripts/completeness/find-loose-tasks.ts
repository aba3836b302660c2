import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { schedules } from '../../src/jobs/cron.ts';
import { projectRoot } from '../run-command.ts';
import { compareLists, listCode, readTable, readText } from './read-document.ts';

const wranglerPath = 'wrangler/ingest.jsonc';
const cronPath = 'src/jobs/cron.ts';

/** Finds cron tasks and schedules that one of code, configuration and documentation lacks. @returns sentences that name the fix */
export function findLooseTasks(): string[] {
  const cron = readText(cronPath);
  const loose = readdirSync(join(projectRoot, 'src/jobs/tasks'))
    .filter((name) => !cron.includes(`'./tasks/${name}'`))
    .map((name) => `No schedule runs src/jobs/tasks/${name}: add its task to schedules in ${cronPath}.`);
  const { config } = ts.parseConfigFileTextToJson(wranglerPath, readText(wranglerPath));
  const crons = (config as { triggers: { crons: string[] } }).triggers.crons;
  const tasks = Object.entries(schedules).flatMap(([schedule, list]) =>
    list.map(({ name }) => `${name} (${schedule})`),
  );
  const documented = readTable('ARCHITECTURE.md', 'Cron tasks').map(
    ([schedule, task]) => `${listCode(task)[0]} (${listCode(schedule)[0]})`,
  );
  return [
    ...loose,
    ...compareLists(Object.keys(schedules), crons, {
      missing: (schedule) =>
        `Nothing fires the schedule \`${schedule}\`: add it to triggers.crons in ${wranglerPath}.`,
      unknown: (schedule) =>
        `The cron \`${schedule}\` of ${wranglerPath} has no task: add one to schedules in ${cronPath}.`,
    }),
    ...compareLists(tasks, documented, {
      missing: (task) => `ARCHITECTURE.md lacks the cron task ${task}: add a row under "Cron tasks".`,
      unknown: (task) =>
        `ARCHITECTURE.md has a cron task ${task} that does not run: correct the row under "Cron tasks".`,
    }),
  ];
}
