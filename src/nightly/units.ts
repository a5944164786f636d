/** What a scheduled round is: the command, where it runs, and when. Paths are absolute. */
export interface Schedule {
  readonly command: readonly string[];
  readonly folder: string;
  readonly hour: number;
  readonly minute: number;
  /** IANA zone; null for the machine's own. */
  readonly zone: string | null;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A service and a timer for systemd. Exit code 1 (some inputs failed, the rest is stored) does not fail the unit; 3 does. */
export function systemdUnits({ command, folder, hour, minute, zone }: Schedule): string {
  const exec = command.map(systemdWord).join(' ');
  return `# ~/.config/systemd/user/rapporteur.service (or /etc/systemd/system/ with a User= line)
[Unit]
Description=rapporteur: one round of fetching and reading the press
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
WorkingDirectory=${folder.replaceAll('%', '%%')}
ExecStart=${exec}
SuccessExitStatus=1
Nice=10
TimeoutStartSec=12h
KillSignal=SIGTERM
TimeoutStopSec=5min

# ~/.config/systemd/user/rapporteur.timer
[Unit]
Description=rapporteur: every night

[Timer]
OnCalendar=*-*-* ${two(hour)}:${two(minute)}:00${zone === null ? '' : ` ${zone}`}
Persistent=true
RandomizedDelaySec=10min

[Install]
WantedBy=timers.target

# then: systemctl --user daemon-reload && systemctl --user enable --now rapporteur.timer
`;
}

/** A line for crontab. Messages go to the mail that cron sends; results are quiet. */
export function cronLines({ command, folder, hour, minute, zone }: Schedule): string {
  const line = `cd ${shellWord(folder)} && ${command.map(shellWord).join(' ')} --quiet`.replaceAll(
    '%',
    '\\%',
  );
  const head =
    zone === null
      ? []
      : [
          "# CRON_TZ needs cronie; the cron of Debian and Ubuntu knows only the machine's own time",
          `CRON_TZ=${zone}`,
        ];
  return `${[...head, `${minute} ${hour} * * * ${line}`].join('\n')}\n`;
}

/** A property list for launchd, which knows only the machine's own time. */
export function launchdList({ command, folder, hour, minute }: Schedule): string {
  const words = command.map((word) => `    <string>${xml(word)}</string>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- ~/Library/LaunchAgents/org.rapporteur.nightly.plist; then: launchctl load -w (that file) -->
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>org.rapporteur.nightly</string>
  <key>ProgramArguments</key>
  <array>
${words}
  </array>
  <key>WorkingDirectory</key>
  <string>${xml(folder)}</string>
  <key>StartCalendarInterval</key>
  <dict>
    <key>Hour</key>
    <integer>${hour}</integer>
    <key>Minute</key>
    <integer>${minute}</integer>
  </dict>
  <key>StandardErrorPath</key>
  <string>${xml(folder)}/rapporteur-nightly.log</string>
  <key>ProcessType</key>
  <string>Background</string>
</dict>
</plist>
`;
}

function systemdWord(word: string): string {
  const plain = word.replaceAll('%', '%%').replaceAll('$', '$$$$');
  return /^[\w@%+=:,./-]+$/.test(plain) ? plain : `"${plain.replace(/["\\]/g, '\\$&')}"`;
}

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
