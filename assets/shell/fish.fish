# Marks where fish's prompt and commands begin and end (OSC 633), so that the console learns a
# command's output, exit code and folder. fish reads this after the operator's own config.fish; it
# changes no file. The nonce tells the shell's own marks from those in files, logs or pages that are
# only shown. It is no secret from programs the operator runs: they could do all the shell can do
# anyway.

if set -q WATCHROOM_NONCE; and status is-interactive
    set -g __watchroom_nonce $WATCHROOM_NONCE

    # Prints a mark with a text, in which what would end either stands as \xHH.
    function __watchroom_tell
        set -l text (string replace --all -- \\ '\\x5c' "$argv[2]" | string collect)
        set text (string replace --all -- ';' '\\x3b' "$text" | string collect)
        if string match --quiet --regex -- '[[:cntrl:]]' "$text"
            for hex in 0{1,2,3,4,5,6,7,8,9,a,b,c,d,e,f} 1{0,1,2,3,4,5,6,7,8,9,a,b,c,d,e,f} 7f
                set -l control (printf "\\x$hex" | string collect --no-trim-newlines)
                set text (string replace --all -- $control "\\x$hex" "$text" | string collect)
            end
        end
        printf '\e]633;%s%s;%s\a' $argv[1] "$text" $__watchroom_nonce
    end

    function __watchroom_code
        return $argv[1]
    end

    # The line as it was entered, unless it is too long for the mark.
    function __watchroom_begin --on-event fish_preexec
        if test (string length -- "$argv[1]") -le 4000
            __watchroom_tell 'E;' $argv[1]
        end
        __watchroom_tell C
    end

    function __watchroom_ended --on-event fish_postexec
        __watchroom_tell "D;$status"
    end

    # A line with a fault in it is not run.
    function __watchroom_refused --on-event fish_posterror
        __watchroom_tell 'D;127'
    end

    function __watchroom_broken_off --on-event fish_cancel
        __watchroom_tell 'D;130'
    end

    # Before each prompt: what the operator sets in the meantime is marked as well.
    function __watchroom_prompt --on-event fish_prompt
        __watchroom_tell 'P;Cwd=' $PWD
        if not string match --quiet -- '*__watchroom_theirs*' (functions fish_prompt | string collect)
            functions --erase __watchroom_theirs
            functions --copy fish_prompt __watchroom_theirs
            function fish_prompt
                set -l code $status
                __watchroom_tell A
                __watchroom_code $code
                __watchroom_theirs
                __watchroom_tell B
            end
        end
    end
end
set --erase WATCHROOM_NONCE
