# Marks where PowerShell's prompt and commands begin and end (OSC 633), so that the console learns
# a command's output and exit code. Read after the operator's profile; changes no file.
# The nonce tells the shell's own marks from those in files, logs or pages that are only shown. It
# is no secret from programs the operator runs: they could do all the shell can do anyway.

$Global:__WatchroomNonce = $env:WATCHROOM_NONCE
Remove-Item Env:WATCHROOM_NONCE -ErrorAction SilentlyContinue

if ($Global:__WatchroomNonce) {
  $Global:__WatchroomPrompt = $function:prompt
  $Global:__WatchroomReadLine = $function:PSConsoleHostReadLine

  function Global:__WatchroomMark([string] $Mark) {
    "$([char]27)]633;$Mark;$Global:__WatchroomNonce$([char]7)"
  }

  function Global:prompt {
    $succeeded = $?
    $native = $Global:LASTEXITCODE
    # A cmdlet that failed has no exit code of its own.
    $code = if ($succeeded) { 0 } elseif ($native) { $native -band 255 } else { 1 }
    $text = & $Global:__WatchroomPrompt
    $Global:LASTEXITCODE = $native
    (__WatchroomMark "D;$code") + (__WatchroomMark 'A') + $text + (__WatchroomMark 'B')
  }

  # Without PSReadLine nothing tells when a line was taken, and no command is marked as begun.
  if ($Global:__WatchroomReadLine) {
    function Global:PSConsoleHostReadLine {
      $line = & $Global:__WatchroomReadLine
      [Console]::Write((__WatchroomMark 'C'))
      $line
    }
  }
}
