import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { writeSection } from '../scripts/write-section';
import { bundle } from '../demo/bundle';
import { startBrowser } from './browser';
import { type Extent, measure } from './measure';
import { startServer } from './serve';
import { writeTables } from './tables';

const { values } = parseArgs({
  options: { runs: { type: 'string' }, quick: { type: 'boolean' }, cpu: { type: 'string', multiple: true } },
});
const usual: Extent = values.quick
  ? { visits: 3, traces: 1, cpus: [4] }
  : { visits: 15, traces: 5, cpus: [4, 6] };
const runs = Number(values.runs) || usual.visits;
const extent: Extent = {
  visits: runs,
  traces: Math.min(runs, usual.traces),
  cpus: values.cpu?.map(Number) ?? usual.cpus,
};
// What else the machine does: near 0 for numbers to keep.
const load = loadavg()[0]?.toFixed(1) ?? 'unknown';

const probe = await bundle(new URL('./probe/probe.ts', import.meta.url));
const server = await startServer();
const browser = await startBrowser();
try {
  const { product } = await browser.send('Browser.getVersion');
  // In a scope of its own: it runs in every document again.
  const visitor = { browser, server, probe: `(() => {${probe}\n})();` };
  const measured = await measure(visitor, extent, (progress) => console.log(progress));
  const tables = writeTables({
    machine: {
      processor: cpus()[0]?.model.trim() ?? 'unknown processor',
      cores: String(cpus().length),
      load,
      browser: String(product)
        .replace(/^Headless/, '')
        .replace('Chrome/', 'Chromium '),
      date: new Date().toISOString().slice(0, 10),
    },
    rounds: extent.visits,
    bytes: server.bytes,
    measured,
  });
  console.log(`\n${tables}\n`);
  if (!values.quick) await writeSection('docs/performance.md', 'bench', tables);
} finally {
  await browser.stop();
  await server.stop();
}
