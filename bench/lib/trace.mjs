// Reading traces of the DevTools protocol.

/**
 * Tasks of the page's own thread, the longest first: `{startMs, cpuMs, wallMs}`, `cpuMs` being the time in which the
 * thread ran.
 */
export function longestTasks({ traceEvents }) {
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && threads.has(`${pid} ${tid}`))
    .map(({ ts, dur = 0, tdur = dur }) => ({ startMs: ts / 1000, cpuMs: tdur / 1000, wallMs: dur / 1000 }))
    .sort((a, b) => b.cpuMs - a.cpuMs);
}
