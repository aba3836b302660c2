/** A reason to stop that is a sentence for the person at the terminal, not a defect: shown without a stack. */
export class StopError extends Error {}

/** Runs a script's main function; sentences go to the terminal as such, anything else with its stack. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (thrown) {
    console.error(thrown instanceof StopError ? `\n${thrown.message}` : thrown);
    process.exitCode = 1;
  }
}
