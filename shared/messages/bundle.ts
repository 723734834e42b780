import type { Messages } from './message.ts';

/** The evidence bundle: what it says of itself, and what checking one finds. */
export const bundleMessages = {
  'bundle.tooLarge': {
    ko: '증거 묶음이 {{limit}}를 넘습니다. 가장 큰 파일: {{largest}}. 개인정보를 가린 묶음(보고서만 들어갑니다)을 만들고, 큰 파일은 따로 전달하십시오.',
    en: 'The evidence bundle would be larger than {{limit}}. Largest: {{largest}}. Make a redacted one, which holds only the report, and hand over the large files by themselves.',
  },
  'bundle.tooMany': {
    ko: '파일이 {{count}}개입니다. 증거 묶음에는 {{limit}}개까지만 넣을 수 있습니다.',
    en: 'There are {{count}} files; an evidence bundle holds at most {{limit}}.',
  },
  'bundle.badSigningKey': {
    ko: '비밀 저장소의 {{name, 을/를}} 서명 키로 읽을 수 없습니다. 데스크톱 프로그램이 보관한 키이면 그 프로그램에서 묶음을 만드십시오. 아니면 서명 없이 만들고 관리자에게 알리십시오.',
    en: '{{name}} in the secret store cannot be read as a signing key. Where the desktop program keeps it, make the bundle there; else make it unsigned and tell your administrator.',
  },

  'bundle.progress.making': { ko: '보고서를 만들고 있습니다…', en: 'Making the report…' },
  'bundle.progress.bundling': {
    ko: '증거 묶음을 만들고 있습니다…',
    en: 'Making the evidence bundle…',
  },
  'bundle.progress.writing': { ko: '파일을 쓰고 있습니다…', en: 'Writing the files…' },

  'bundle.about': { ko: '장애 제{{number}}호 {{title}}', en: 'Incident No. {{number}}: {{title}}' },
  'bundle.made': {
    ko: '{{time}} KST에 {{by, 이/가}} 만든 증거 묶음입니다(Watchroom {{program}}).',
    en: 'Evidence bundle made {{time}} KST by {{by}} (Watchroom {{program}}).',
  },
  'bundle.remark.redacted': {
    ko: '개인정보를 가린 묶음이어서 보고서만 들어 있습니다. 업무 일지, 타임라인, 녹화, 첨부, 관측 기록, 대상 목록은 가린 내용이 담겨 있을 수 있어 넣지 않았습니다.',
    en: 'This bundle is redacted and holds only the report. Journal, timeline, recordings, attachments, observations and catalogue were left out, because they may hold what was covered.',
  },

  'bundle.remark.recording': {
    ko: '녹화 {{recording}}의 파일을 읽을 수 없어 넣지 못했습니다.',
    en: 'Recording {{recording}} was left out: its files could not be read.',
  },
  'bundle.remark.attachment': {
    ko: '첨부 “{{name}}”의 파일이 없어 넣지 못했습니다.',
    en: 'The attachment “{{name}}” was left out: its file is not there.',
  },

  'bundle.readme.contents': {
    ko: 'manifest.json은 이 묶음의 모든 파일을 크기와 SHA-256 해시로 적은 목록입니다.',
    en: 'manifest.json lists every file of this bundle with its size and SHA-256 hash.',
  },
  'bundle.readme.records': {
    ko: 'report: 보고서. timeline.json: 타임라인. journal.jsonl: 이 장애의 첫 기록부터 마지막 기록까지의 업무 일지(한 줄이 기록 하나이며 해시로 이어짐). recordings: 터미널 녹화(asciicast v3). attachments: 첨부(폴더 이름이 해시). observations: 관측 기록. catalogue: 당시의 대상 목록.',
    en: 'report: the report. timeline.json: the timeline. journal.jsonl: the journal from this incident’s first entry to the last one (an entry a line, chained by hashes). recordings: terminal recordings (asciicast v3). attachments: files (the folder is the hash). observations: what was measured. catalogue: the catalogue as it was then.',
  },
  'bundle.readme.program': {
    ko: '확인 방법 1. Watchroom이 있는 컴퓨터에서 다음을 실행하십시오. 이 묶음을 만든 콘솔의 자료는 없어도 됩니다.',
    en: 'To check it, 1: on any computer with Watchroom, run the following. The data of the console that made it is not needed.',
  },
  'bundle.readme.hash': {
    ko: '확인 방법 2. 파일마다 해시를 계산하여 manifest.json과 비교하십시오. 예(Linux, Windows):',
    en: 'To check it, 2: compare the hash of each file with manifest.json, for example (Linux, Windows):',
  },
  'bundle.readme.signature': {
    ko: '확인 방법 3. manifest.json의 서명(Ed25519)은 다음 명령으로 확인합니다.',
    en: 'To check it, 3: the signature of manifest.json (Ed25519) is checked by:',
  },
  'bundle.readme.fingerprint': {
    ko: '서명 키의 지문(SHA-256)은 다음과 같습니다. 이 파일이 아니라 전화나 공문으로 받은 지문과 비교하십시오.',
    en: 'The fingerprint (SHA-256) of the signing key is as follows. Compare it with one that you got by telephone or letter, not from this file.',
  },

  'bundle.whole': {
    ko: '온전합니다. 파일 {{files}}개가 모두 목록과 같습니다.',
    en: 'Whole: all {{files}} files are as the manifest lists them.',
  },
  'bundle.broken': {
    ko: '온전하지 않습니다. 맞지 않는 것이 {{count}}건 있습니다.',
    en: 'Not whole. Things that do not fit: {{count}}',
  },
  'bundle.more': { ko: '그 밖에 {{count}}건 더 있습니다.', en: 'And {{count}} more.' },
  'bundle.manifestHash': {
    ko: 'manifest.json의 SHA-256: {{hash}}',
    en: 'SHA-256 of manifest.json: {{hash}}',
  },
  'bundle.journal': {
    ko: '업무 일지 {{first}}번부터 {{last}}번까지 빠짐없이 이어지고, 타임라인 {{told}}건이 일지와 같습니다.',
    en: 'Journal entries {{first}} to {{last}} follow one another, and {{told}} timeline entries are as they tell.',
  },
  'bundle.recordings': {
    ko: '녹화 {{told}}개가 일지에 적힌 해시와 같습니다.',
    en: 'Recordings that have the hashes the journal tells: {{told}}',
  },
  'bundle.recordingsUntold': {
    ko: '녹화 {{untold}}개는 일지의 이 부분에 적혀 있지 않습니다. 아직 녹화 중이었거나 그 전에 끝났습니다.',
    en: 'Recordings of which this part of the journal tells nothing, as they were not complete yet or were complete before: {{untold}}',
  },
  'bundle.unsigned': {
    ko: '서명되지 않은 묶음입니다. 누구나 통째로 다시 만들 수 있으므로, manifest.json의 해시를 만든 곳에 확인하거나 업무 일지의 해시를 종이에 찍힌 보고서와 비교하십시오.',
    en: 'It is not signed. Anybody could have made it anew as a whole: ask whoever made it for the hash of manifest.json, or compare the journal’s hash with a printed report.',
  },
  'bundle.signedBy': {
    ko: '서명이 맞습니다. 서명 키의 지문: {{fingerprint}}',
    en: 'The signature is valid. Fingerprint of the signer’s key: {{fingerprint}}',
  },
  'bundle.compareKey': {
    ko: '누구의 키인지는 지문으로만 알 수 있습니다. 만든 곳에서 따로 받은 지문과 비교하십시오.',
    en: 'Only the fingerprint tells whose key it is: compare it with one you got otherwise from whoever made the bundle.',
  },
  'bundle.expectedKey': {
    ko: '지정한 키와 같은 키입니다.',
    en: 'It is the key that was asked for.',
  },

  'bundle.missing': {
    ko: '{{path}} 파일이 없습니다. 묶음에서 빠졌습니다.',
    en: '{{path}} is missing: it was taken out.',
  },
  'bundle.extra': {
    ko: '{{path}} 파일은 목록에 없습니다. 나중에 넣은 것입니다.',
    en: '{{path}} is not in the manifest: it was added.',
  },
  'bundle.altered': {
    ko: '{{path}} 파일의 내용이 목록과 다릅니다. 바뀌었습니다.',
    en: '{{path}} is not what the manifest lists: it was changed.',
  },
  'bundle.damaged': {
    ko: '{{path}} 파일의 압축을 풀 수 없습니다. 손상되었거나 바뀌었습니다.',
    en: '{{path}} cannot be unpacked: it is damaged or was changed.',
  },
  'bundle.unreadable': {
    ko: '{{path}} 파일이 콘솔이 쓰는 형식이 아닙니다.',
    en: '{{path}} is not in the form in which a console writes it.',
  },
  'bundle.misplaced': {
    ko: '{{path}} 파일이 그 종류의 파일이 있을 자리에 있지 않습니다.',
    en: '{{path}} is not where such a file belongs.',
  },
  'bundle.notRedacted': {
    ko: '{{path}} 파일은 개인정보를 가린 묶음에 있을 수 없습니다.',
    en: '{{path}} cannot be in a redacted bundle.',
  },
  'bundle.attachmentHash': {
    ko: '{{path}} 파일의 해시가 폴더 이름과 다릅니다.',
    en: 'The hash of {{path}} is not the name of its folder.',
  },
  'bundle.recordingChanged': {
    ko: '{{path}} 녹화가 일지에 적힌 해시와 다릅니다. 녹화가 바뀌었습니다.',
    en: '{{path}} does not have the hash that the journal tells: the recording was changed.',
  },
  'bundle.noJournal': {
    ko: '업무 일지(journal.jsonl)가 없습니다. 가린 묶음이 아니면 있어야 합니다.',
    en: 'There is no journal (journal.jsonl), which every bundle has that is not redacted.',
  },
  'bundle.journalLine': {
    ko: '업무 일지의 {{line}}번째 줄을 읽을 수 없습니다. 바뀌었습니다.',
    en: 'Line {{line}} of the journal cannot be read: it was changed.',
  },
  'bundle.journalText': {
    ko: '업무 일지가 글이 아니거나 중간에서 끊겼습니다.',
    en: 'The journal is no text, or ends within a line.',
  },
  'bundle.reportHash': {
    ko: '{{path}} 보고서에 적힌 업무 일지의 해시 {{hash}}가 이 묶음의 일지에 없습니다. 보고서나 일지가 다른 자료의 것입니다.',
    en: 'The journal’s hash {{hash}}, printed in {{path}}, is not in this bundle’s journal: one of the two is of other data.',
  },
  'bundle.signatureMissing': {
    ko: '서명된 묶음인데 서명(manifest.sig)이 없습니다. 빠졌거나 손상되었습니다.',
    en: 'The bundle was signed, but its signature (manifest.sig) is missing or damaged.',
  },
  'bundle.signatureStray': {
    ko: '서명하지 않은 묶음인데 서명(manifest.sig)이 들어 있습니다. 나중에 넣은 것입니다.',
    en: 'The bundle was not signed, but there is a signature (manifest.sig) in it: it was added.',
  },
  'bundle.signatureBad': {
    ko: '서명이 목록(manifest.json)과 맞지 않습니다. 서명한 뒤에 목록이 바뀌었습니다.',
    en: 'The signature does not fit manifest.json, which was changed after it was signed.',
  },
  'bundle.keyBad': {
    ko: '공개 키(public-key.pem)가 목록에 적힌 서명자의 키가 아닙니다.',
    en: 'The public key (public-key.pem) is not that of the signer whom the manifest names.',
  },
  'bundle.notSignedBy': {
    ko: '서명되지 않은 묶음이어서 지정한 키 {{expected}}의 것인지 알 수 없습니다.',
    en: 'The bundle is not signed, so that nothing says it is of the key {{expected}}.',
  },
  'bundle.signedByOther': {
    ko: '다른 키로 서명되었습니다. 지정한 키: {{expected}}, 서명한 키: {{found}}',
    en: 'It is signed with another key. Asked for: {{expected}}; found: {{found}}',
  },

  'bundle.noManifest': {
    ko: '이 ZIP에는 manifest.json이 없습니다. 증거 묶음이 아닙니다.',
    en: 'There is no manifest.json in this ZIP: it is no evidence bundle.',
  },
  'bundle.badManifest': {
    ko: 'manifest.json을 읽을 수 없습니다({{detail}}). 바뀌었거나, 더 새로운 버전의 Watchroom이 만든 묶음입니다.',
    en: 'manifest.json cannot be read ({{detail}}): it was changed, or a newer Watchroom made it.',
  },
  'bundle.zip.cut': {
    ko: 'ZIP의 구조가 맞지 않습니다. 전송 중에 잘렸거나 손상되었거나 바뀌었습니다. 파일을 다시 받으십시오.',
    en: 'The ZIP does not hold together: it was cut off, damaged or changed. Get the file again.',
  },
  'bundle.zip.gap': {
    ko: 'ZIP에서 {{name}} 앞뒤가 겹치거나 비어 있어 확인하지 않았습니다. 프로그램마다 다르게 읽힐 수 있는 파일입니다.',
    en: 'Refused: in the ZIP, {{name}} overlaps another file or leaves a gap. Two programs could read it differently.',
  },
  'bundle.zip.header': {
    ko: 'ZIP에서 {{name}}의 머리글이 목차와 달라 확인하지 않았습니다. 프로그램마다 다르게 읽힐 수 있는 파일입니다.',
    en: 'Refused: in the ZIP, the record of {{name}} differs from the directory. Two programs could read it differently.',
  },
  'bundle.zip.zip64': {
    ko: 'ZIP64 형식이어서 확인하지 않았습니다. 증거 묶음은 이 형식을 쓰지 않습니다.',
    en: 'Refused: the file is a ZIP64, which no evidence bundle is.',
  },
  'bundle.zip.encrypted': {
    ko: 'ZIP에서 {{name, 이/가}} 암호화되어 있어 확인하지 않았습니다. 암호를 풀어 다시 묶으십시오.',
    en: 'Refused: {{name}} in the ZIP is encrypted. Decrypt it and pack it anew.',
  },
  'bundle.zip.method': {
    ko: 'ZIP에서 {{name}}의 압축 방식을 알 수 없어 확인하지 않았습니다.',
    en: 'Refused: {{name}} in the ZIP is packed in a way that no evidence bundle uses.',
  },
  'bundle.zip.path': {
    ko: 'ZIP에 안전하지 않은 파일 이름이 있어 확인하지 않았습니다: {{name}}. 압축을 풀지 마십시오.',
    en: 'Refused: the ZIP has a path that is not safe: {{name}}. Do not unpack it.',
  },
  'bundle.zip.notFile': {
    ko: 'ZIP에서 {{name, 이/가}} 보통 파일이 아니라 폴더나 링크여서 확인하지 않았습니다. 압축을 풀지 마십시오.',
    en: 'Refused: {{name}} in the ZIP is no ordinary file but a folder or a link. Do not unpack it.',
  },
  'bundle.zip.twice': {
    ko: 'ZIP에 {{name, 와/과}} 같은 이름이 또 있어 확인하지 않았습니다. 압축을 풀지 마십시오.',
    en: 'Refused: the ZIP has {{name}} twice, or a folder of that name. Do not unpack it.',
  },
  'bundle.zip.tooLarge': {
    ko: 'ZIP의 크기나 풀었을 때의 크기가 {{limit}}를 넘어 확인하지 않았습니다.',
    en: 'Refused: the ZIP, or what it unpacks to, is larger than {{limit}}.',
  },

  'bundle.noKey': {
    ko: '{{file, 은/는}} 지문도 Ed25519 공개 키 파일도 아닙니다. 지문 64자리나 public-key.pem의 경로를 주십시오.',
    en: '{{file}} is neither a fingerprint nor a file with an Ed25519 public key. Give the 64 digits, or the path of public-key.pem.',
  },
  'bundle.keyNeedsBundle': {
    ko: '--key는 증거 묶음(ZIP)을 확인할 때만 씁니다. {{path, 은/는}} 데이터베이스나 폴더입니다.',
    en: '--key is for an evidence bundle (ZIP); {{path}} is a database or a folder.',
  },
} as const satisfies Messages;
