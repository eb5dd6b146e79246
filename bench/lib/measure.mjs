// One measurement: a fresh browser context, one case, one size.
import { openCase, wheelOf } from './case-page.mjs';
import { quantile } from './statistics.mjs';

/** A mount that takes longer has failed, and so has every larger size. */
const MOUNT_LIMIT_MS = 30_000;
const PHASE_LIMIT_MS = 5_000;
const STEPS = 20;

async function metrics(session) {
  const { metrics: list } = await session.send('Performance.getMetrics');
  const value = Object.fromEntries(list.map((each) => [each.name, each.value]));
  return { busyMs: value.TaskDuration * 1000, threadMs: value.ThreadTime * 1000, heapBytes: value.JSHeapUsedSize };
}

async function heapAfterCollection(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await metrics(session)).heapBytes;
}

/** Rejects where the promise takes longer; the page goes on, and is closed with its context. */
function within(promise, limitMs, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took over ${limitMs / 1000} s`)), limitMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Real input, one step after each finished frame: zooms in, drags, zooms out. Answers how many steps were done. */
async function interact(page, wheelModifier) {
  const { session, call } = page;
  const middle = await call('middle()');
  const mouse = (type, options) => session.send('Input.dispatchMouseEvent', { type, ...middle, ...options });
  const wheel = wheelOf(page, middle, wheelModifier);
  const drag = (step) => mouse('mouseMoved', { x: middle.x - step * 8, button: 'left', buttons: 1 });
  const left = { button: 'left', clickCount: 1 };
  let steps = 0;
  const phase = async (act) => {
    const started = performance.now();
    for (let step = 1; step <= STEPS; step++) {
      await act(step);
      await call('nextFrame()');
      steps++;
      if (step >= 3 && performance.now() - started > PHASE_LIMIT_MS) break;
    }
  };
  await mouse('mouseMoved', {});
  await phase(() => wheel(-120));
  await mouse('mousePressed', { ...left, buttons: 1 });
  await phase(drag);
  await mouse('mouseReleased', { ...left, x: middle.x - STEPS * 8 });
  await phase(() => wheel(120));
  return steps;
}

/**
 * Measures a case's page: `{scriptMs, mountMs, firstMs, longestMs, mountBusyMs, busyPerStepMs, frameP95Ms, elements, heapMb}`.
 * `throttle` slows the processor by that factor.
 */
export async function measure(browser, url, size, throttle) {
  const page = await openCase(browser, url);
  const { session, call } = page;
  try {
    await call('load()');
    const { threadMs: scriptMs } = await metrics(session);
    await call(`prepare(${JSON.stringify(size)})`);
    if (throttle > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const heapBefore = await heapAfterCollection(session);
    const before = await metrics(session);
    const drawn = await within(call('mount()'), MOUNT_LIMIT_MS, 'mount');
    const mounted = await metrics(session);
    const heapAfter = await heapAfterCollection(session);
    const elements = await call('elements()');
    const wheelModifier = await call('wheelModifier');
    // What a page still loads after its first picture is not part of a step.
    await page.settled();
    await call('startFrames()');
    const idle = await metrics(session);
    const steps = await interact(page, wheelModifier);
    const done = await metrics(session);
    const frames = await call('stopFrames()');
    page.check();
    return {
      scriptMs,
      ...drawn,
      mountBusyMs: mounted.busyMs - before.busyMs,
      busyPerStepMs: (done.busyMs - idle.busyMs) / steps,
      frameP95Ms: quantile(frames, 0.95),
      elements,
      heapMb: (heapAfter - heapBefore) / 1e6,
    };
  } finally {
    await page.close();
  }
}
