import type { BinMark, Coloured, Scene, ThreadMark } from '../scene/scene.js';

/** Opacity of what has no label: of bins, of the parts of them that are not settled or do not match, and of threads. */
export const STRIP_OPACITY = { settled: 0.55, unsettled: 0.25, dimmed: 0.12, thread: 0.5 } as const;

/** What is drawn at a lane's baseline. */
export interface LaneStrip extends Coloured {
  readonly bins: readonly BinMark[];
  readonly threads: readonly ThreadMark[];
}

/** Bins and threads by lane; they stand in order of lane in a scene. */
export const byLane = ({ lanes, bins, threads }: Scene): LaneStrip[] => {
  let [bin, thread] = [0, 0];
  return lanes.map(({ lane, colour }) => {
    const [firstBin, firstThread] = [bin, thread];
    while (bins[bin]?.lane === lane) bin++;
    while (threads[thread]?.lane === lane) thread++;
    return { lane, colour, bins: bins.slice(firstBin, bin), threads: threads.slice(firstThread, thread) };
  });
};
