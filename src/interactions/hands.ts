import type { ChartHost, Connection } from './chart-host.js';
import { connectDrag } from './drag.js';
import { connectKeyboard } from './keyboard.js';
import { Motion } from './motion.js';
import { connectPointer } from './pointer.js';
import { connectTouch } from './touch.js';
import { connectWheel } from './wheel.js';

/** A chart's interactions, and the motions that buttons ask for too. */
export interface Hands extends Connection {
  readonly motion: Motion;
}

/** Connects all ways in which a reader moves about in a chart. Loaded after the first picture. */
export const connectHands = (box: HTMLElement, host: ChartHost): Hands => {
  const motion = new Motion(host);
  const connections = [
    connectDrag(box, host, motion),
    connectTouch(box, host, motion),
    connectWheel(box, host, motion),
    connectKeyboard(box, host, motion),
    connectPointer(box, host),
  ];
  return {
    motion,
    disconnect() {
      motion.stop();
      for (const connection of connections) connection.disconnect();
    },
  };
};
