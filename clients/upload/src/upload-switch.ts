export type UploadSwitch = {
  /** No further part is begun; those on their way arrive. */
  pause(): void;
  resume(): void;
  readonly paused: boolean;
  /** Resolves as soon as it is not paused. */
  whenOn(): Promise<void>;
};

/** Pauses an upload and lets it go on: hand it to `uploadFile` and keep it. */
export function createUploadSwitch(): UploadSwitch {
  let waiting: (() => void)[] = [];
  let paused = false;
  return {
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
      for (const release of waiting) release();
      waiting = [];
    },
    get paused() {
      return paused;
    },
    async whenOn() {
      while (paused) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
