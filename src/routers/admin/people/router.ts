import { router } from '../../trpc.ts';
import { decidePeople } from './decide-people.ts';
import { listPeople } from './list-people.ts';
import { listProposals } from './list-proposals.ts';

export const peopleRouter = router({ listPeople, listProposals, decidePeople });
