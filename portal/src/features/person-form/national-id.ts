/** Whether a number can be of its kind, as far as a slip of the hand shows; the API has the last word. */
export function isPossibleNationalId(kind: string, number: string): boolean {
  const compact = number.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (kind === 'JMBG') return isJmbg(compact);
  if (kind === 'KOSOVO_PERSONAL_NUMBER') return /^\d{10}$/.test(compact);
  return compact.length >= 4 && compact.length <= 30;
}

const weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function isJmbg(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const check = 11 - (sum % 11);
  return (check > 9 ? 0 : check) === Number(digits[12]);
}
