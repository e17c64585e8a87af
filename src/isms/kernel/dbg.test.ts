import { test } from 'vitest';
import { note, person, thing } from './cast-tester.ts';
import { copyOf, play, beginning } from './history-tester.ts';
import { Memory } from './memory.ts';
import { readerOf, shelf } from './snapshot.ts';
test('x', () => {
  const steps: any = [[{"writes":[{"register":"note","pick":0,"points":[5],"text":0,"flag":false,"retire":true}],"comesAbout":true},[{"back":0,"day":"2026-09-30"}]],[{"writes":[{"register":"thing","pick":5,"points":[0],"text":0,"flag":true,"retire":true}],"comesAbout":true},[{"back":0,"day":"2026-09-30"}]],[{"writes":[{"register":"thing","pick":0,"points":[0],"text":0,"flag":true,"retire":false},{"register":"gauge","pick":0,"points":[],"text":0,"flag":false,"retire":true}],"comesAbout":true},[{"back":0,"day":"2026-09-30"}]],[{"writes":[{"register":"thing","pick":0,"points":[],"text":0,"flag":false,"retire":true}],"comesAbout":false},[{"back":0,"day":"2026-09-30"}]]];
  const compute = ({ fields }: any, s: any) => {
    const owner = s.get(thing, fields.thing)?.fields.owner;
    return owner && s.referring(thing, 'owner', owner).map(({ fields }: any) => fields.title);
  };
  const c = { of: note, reads: [thing, person], compute };
  const memory = new Memory();
  let head = beginning();
  for (const [commit] of steps) {
    head = play(head, commit);
    console.log(JSON.stringify(memory.perRecord(c, head)), JSON.stringify(shelf(copyOf(head), 'note').rows.map((r) => compute(r, readerOf(copyOf(head))))), JSON.stringify(shelf(head,'thing').rows.map(r=>[r.id, r.fields.owner, r.retired])));
  }
});
