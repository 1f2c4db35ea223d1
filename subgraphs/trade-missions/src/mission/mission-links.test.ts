import { delegates } from '../seeds/delegates';
import { missions } from '../seeds/missions';
import { seeds } from '../seeds/seeds';
import { stops } from '../seeds/stops';
import type { Mission } from './mission.entity';
import { MissionPart } from './mission-link.entity';
import { missionLinks } from './mission-links';

const tic = missions.find(({ id }) => id === 'mission:tic-france-2013') as Mission;
const links = missionLinks(tic, stops, delegates);
const targets = (part: MissionPart) => links.filter((link) => link.part === part).map(({ targetId }) => targetId);

describe('the links of a mission', () => {
  test('name an organisation once, however many delegates it sends', () => {
    expect(targets(MissionPart.DELEGATE).filter((id) => id === 'org:gemini-3d')).toHaveLength(1);
  });

  test('leave out the organisations of staff who come along', () => {
    expect(targets(MissionPart.DELEGATE)).not.toContain('org:gimxport');
    expect(targets(MissionPart.ORGANIZER)).toContain('org:gimxport');
  });

  test('hold every place it stops at and every event it goes to', () => {
    expect(targets(MissionPart.STOP)).toEqual(['territory:paris', 'territory:lille', 'territory:strasbourg']);
    expect(targets(MissionPart.EVENT)).toEqual(['event:salon-ntic-strasbourg-7']);
  });

  test('have ids of their own in all seeds', () => {
    const ids = seeds.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
