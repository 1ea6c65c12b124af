import { useCaseMembers } from '../../shared/member/use-case-members.ts';
import { useViewer } from '../viewer/index.ts';
import type { TaskSearch } from './task-search.ts';

/** The name of the colleague whose tasks are shown; undefined where they are everybody's or one's own. */
export function useAssigneeName({ whose, assignee }: TaskSearch): string | undefined {
  const { memberships } = useViewer();
  const isOfOne = whose === 'all' && assignee !== undefined;
  const members = useCaseMembers(isOfOne ? memberships[0]?.partner.id : undefined);
  return isOfOne ? members.find(({ id }) => id === assignee)?.displayName : undefined;
}
