/** Something the person at the keyboard can put right; shown without a stack. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
}
