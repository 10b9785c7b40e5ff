import { browserKinds } from '../docs/kinds/in-browser';
import { describeKind } from '../docs/run-kind';
import { setWorld } from '../docs/world/browser-world';

const world = setWorld();

for (const kind of browserKinds) describeKind(kind, () => world);
