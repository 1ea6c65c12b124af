/** The parts that are used of what `node --cpu-prof` writes. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
      readonly columnNumber: number;
    };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Time that a function, or a package, was seen on the processor. */
export interface Cost {
  readonly name: string;
  readonly microseconds: number;
}

const idle = new Set(['(idle)', '(root)', '(program)']);

/** The functions that used most time themselves; those of the engine, which are in no file, with who called them. */
export function costlyFunctions(profile: CpuProfile, most: number): Cost[] {
  const callers = callersOf(profile);
  return costs(profile, (frame, id) =>
    frame.url === '' ? [frame.functionName, ...fileOf(callers, id)].join(' ← ') : described(frame),
  ).slice(0, most);
}

/** The packages whose functions used most time themselves; the garbage collector and the engine count as such. */
export function costlyPackages(profile: CpuProfile, most: number): Cost[] {
  return costs(profile, ({ functionName, url }) => (url === '' ? functionName : packageOf(url))).slice(0, most);
}

/** All time that the processor was busy. */
export function busyMicroseconds(profile: CpuProfile): number {
  return costs(profile, ({ functionName }) => functionName).reduce((sum, { microseconds }) => sum + microseconds, 0);
}

type Frame = CpuProfile['nodes'][number]['callFrame'];

interface Caller {
  readonly id: number;
  readonly frame: Frame;
}

function callersOf({ nodes }: CpuProfile): Map<number, Caller> {
  return new Map(
    nodes.flatMap(({ id, callFrame, children = [] }) =>
      children.map((child): [number, Caller] => [child, { id, frame: callFrame }]),
    ),
  );
}

/** The nearest callers that are in files: two, because the first is often a wrapper. */
function fileOf(callers: ReadonlyMap<number, Caller>, id: number): string[] {
  const found: string[] = [];
  for (let caller = callers.get(id); caller !== undefined && found.length < 2; caller = callers.get(caller.id)) {
    if (caller.frame.url !== '') found.push(described(caller.frame));
  }
  return found;
}

function described({ functionName, url, lineNumber }: Frame): string {
  return `${functionName || '(anonymous)'} ${shortened(url)}:${lineNumber + 1}`;
}

function costs({ nodes, samples, timeDeltas }: CpuProfile, nameOf: (frame: Frame, id: number) => string): Cost[] {
  const byNode = new Map<number, number>();
  for (const [place, node] of samples.entries()) byNode.set(node, (byNode.get(node) ?? 0) + (timeDeltas[place] ?? 0));
  const byName = new Map<string, number>();
  for (const { id, callFrame } of nodes) {
    if (idle.has(callFrame.functionName)) continue;
    const name = nameOf(callFrame, id);
    byName.set(name, (byName.get(name) ?? 0) + (byNode.get(id) ?? 0));
  }
  return [...byName]
    .map(([name, microseconds]) => ({ name, microseconds }))
    .filter(({ microseconds }) => microseconds > 0)
    .sort((a, b) => b.microseconds - a.microseconds);
}

function packageOf(url: string): string {
  if (url.startsWith('node:')) return url;
  const inPackage = url.split('/node_modules/').at(-1) ?? url;
  if (inPackage === url) return url.startsWith('file:') ? 'this program' : url;
  return inPackage
    .split('/')
    .slice(0, inPackage.startsWith('@') ? 2 : 1)
    .join('/');
}

function shortened(url: string): string {
  return url.split('/node_modules/').at(-1)?.split('/').slice(-3).join('/') ?? url;
}
