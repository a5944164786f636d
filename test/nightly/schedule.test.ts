import { describe, expect, it } from 'vitest';
import { clockChanges, isZone } from '../../src/nightly/clock.js';
import { cronLines, launchdList, type Schedule, systemdUnits } from '../../src/nightly/units.js';

const plain: Schedule = {
  command: ['/usr/bin/node', '/opt/rapporteur/dist/cli.js', 'nightly', '--db', '/data/press.db'],
  folder: '/data',
  hour: 4,
  minute: 5,
  zone: null,
};
const awkward: Schedule = {
  ...plain,
  command: ['/usr/bin/node', "/home/Ada's files/100% & <co>/cli.js", 'nightly'],
  folder: '/home/my data',
  zone: 'Europe/Zurich',
};

describe('units', () => {
  it('for systemd name the time zone, catch up after sleep, and let exit code 1 pass', () => {
    const units = systemdUnits(awkward);
    expect(units).toContain('OnCalendar=*-*-* 04:05:00 Europe/Zurich\n');
    expect(units).toContain('Persistent=true');
    expect(units).toContain('SuccessExitStatus=1');
    expect(units).toContain(`ExecStart=/usr/bin/node "/home/Ada's files/100%% & <co>/cli.js" nightly\n`);
    expect(systemdUnits(plain)).toContain('OnCalendar=*-*-* 04:05:00\n');
  });
  it('for cron quote for the shell and escape the percent sign', () => {
    expect(cronLines(plain)).toBe(
      '5 4 * * * cd /data && /usr/bin/node /opt/rapporteur/dist/cli.js nightly --db /data/press.db --quiet\n',
    );
    const lines = cronLines(awkward).trim().split('\n');
    expect(lines[1]).toBe('CRON_TZ=Europe/Zurich');
    expect(lines[2]).toBe(
      "5 4 * * * cd '/home/my data' && /usr/bin/node '/home/Ada'\\''s files/100\\% & <co>/cli.js' nightly --quiet",
    );
  });
  it('for launchd are XML', () => {
    const list = launchdList(awkward);
    expect(list).toContain("<string>/home/Ada's files/100% &amp; &lt;co&gt;/cli.js</string>");
    expect(list).toMatch(/<key>Hour<\/key>\s*<integer>4<\/integer>/);
  });
});

describe('clock changes', () => {
  const from = new Date('2026-01-01T00:00:00Z');
  it('finds the hour that does not come, and the one that comes twice', () => {
    expect(clockChanges(2, 30, 'Europe/Zurich', from)).toEqual({
      missing: ['2026-03-29', '2027-03-28'],
      twice: ['2026-10-25', '2027-10-31'],
    });
    expect(clockChanges(2, 30, 'America/New_York', from)).toEqual({
      missing: ['2026-03-08', '2027-03-14'],
      twice: [],
    });
    expect(clockChanges(1, 30, 'America/New_York', from)).toEqual({
      missing: [],
      twice: ['2026-11-01', '2027-11-07'],
    });
  });
  it('finds nothing at other hours, or where the clocks stay', () => {
    const none = { missing: [], twice: [] };
    for (const [hour, zone] of [
      [4, 'Europe/Zurich'],
      [2, 'Asia/Ho_Chi_Minh'],
      [2, 'UTC'],
      [2, 'Asia/Kathmandu'],
      [4, 'Pacific/Auckland'],
      [4, 'Australia/Lord_Howe'],
    ] as const) {
      expect(clockChanges(hour, 30, zone, from)).toEqual(none);
    }
  });
  it('knows a half-hour change', () => {
    expect(clockChanges(2, 15, 'Australia/Lord_Howe', from).missing).toHaveLength(2);
  });
  it('knows zones', () => {
    expect(['Europe/Zurich', 'UTC', 'Asia/Ho_Chi_Minh'].every(isZone)).toBe(true);
    expect(['Europe/Nowhere', 'Zurich', '', '4'].some(isZone)).toBe(false);
  });
});
