import { router } from '../../trpc.ts';
import { decidePeople } from './decide-people.ts';
import { leaveOutPerson } from './leave-out-person.ts';
import { listLeftOut } from './list-left-out.ts';
import { listPeople } from './list-people.ts';
import { listProposals } from './list-proposals.ts';

export const peopleRouter = router({ listPeople, listProposals, decidePeople, listLeftOut, leaveOutPerson });
