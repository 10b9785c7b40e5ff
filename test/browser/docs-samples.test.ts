import { browserKinds } from '../docs/kinds/in-browser';
import { describeKind } from '../docs/run-kind';
import { setWorld } from '../docs/world/browser-world';
import { sampled } from '../support/whole-run';

const world = setWorld();

// Every sample is run; of what is wrong with one, some is enough but for a whole run.
for (const kind of browserKinds) describeKind({ ...kind, wrong: sampled(kind.wrong, 2) }, () => world);
