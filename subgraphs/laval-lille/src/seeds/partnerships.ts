import type { Partnership } from '@passerelle/partnership';
import { corridorAgreement } from './corridor-agreement';
import { workingRelations } from './working-relations';

export const partnerships: readonly Partnership[] = [corridorAgreement, ...workingRelations];
