import { buildCommand } from './build.ts';
import type { Command } from './child.ts';
import { type Room, rooms } from './room.ts';
import { roomScript, testVariables } from './script.ts';

/** One step on the way to all generated files. */
export interface GenerationStep {
  name: string;
  command: Command;
}

/** The generators of all rooms, each after those it builds on; a room that is built is built before its own. */
export function generationSteps(all: readonly Room[] = rooms()): GenerationStep[] {
  return all
    .filter(({ scripts }) => 'generate' in scripts)
    .flatMap((room) => {
      const step = { name: `${room.path}: generate`, command: roomScript(room, 'generate') };
      if (!('build' in room.scripts)) return [step];
      return [{ name: `${room.path}: build`, command: buildCommand(testVariables(), room.path) }, step];
    });
}
