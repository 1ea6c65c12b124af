import { startChild } from '../child.ts';
import { Complaint } from '../complaint.ts';
import { rooms } from '../room.ts';
import { roomScript } from '../script.ts';
import type { Task } from '../task.ts';

/** `npm run prove`: the long proofs, such as every mutant of the access policy. */
export const task: Task = async (ending) => {
  for (const room of rooms().filter(({ scripts }) => 'prove' in scripts)) {
    console.log(`${room.path}: prove`);
    const code = await startChild(ending, roomScript(room, 'prove')).ended;
    if (code !== 0) throw new Complaint(`The proof failed in ${room.path} (${code}).`);
  }
  return 0;
};
