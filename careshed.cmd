@echo off
rem Starts Careshed on Windows, and builds it first when its sources changed. The shell script beside it says more.
setlocal
set "home=%~dp0"

rem The language of what is printed: --lang, else CARESHED_LANG, else LANG, else Windows' own.
set "locale=%LANG%"
if not defined locale for /f "tokens=3" %%l in ('reg query "HKCU\Control Panel\International" /v LocaleName 2^>nul') do set "locale=%%l"
set "tongue=%CARESHED_LANG%"
if not defined tongue set "tongue=%locale%"

rem --memory SIZE is ours; without it all arguments go to Careshed exactly as they came. With it, `--option=value` arrives as
rem `--option value`, since cmd splits arguments at `=` too: quote "--option=value" where that matters.
set "memory=256m"
rem A server has a run, checks and reports side by side.
if "%~1"=="serve" set "memory=1g"
rem Pictures of many worlds are drawn two at a time.
for %%c in (report plot answer) do if "%~1"=="%%c" set "memory=768m"
set "drawing="
for %%c in (report plot) do if "%~1"=="%%c" set "drawing=yes"
set "given="
set others=
:argument
if [%1]==[] goto checked
if "%~1"=="--memory" (
    set "memory=%~2"
    set "given=yes"
    shift
    shift
    goto argument
)
if "%~1"=="--lang" set "tongue=%~2"
set others=%others% %1
shift
goto argument

:checked
if not defined given set others=%*

rem Chinese is printed in UTF-8, so the console's own page gives way to it meanwhile.
set "page="
for /f "delims=-_.@" %%t in ("%tongue%") do if /i "%%t"=="zh" for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
set "about="

rem Found by its path, Java has no quotes around it, which `cmd /c` would take away in part.
if defined JAVA_HOME set "PATH=%JAVA_HOME%\bin;%PATH%"
rem An image brings its own Java.
if exist "%home%runtime\bin\java.exe" set "PATH=%home%runtime\bin;%PATH%"
set "major="
for /f "tokens=3" %%v in ('java.exe -version 2^>^&1 ^| findstr /c:" version "') do set "major=%%~v"
for /f "delims=.-+" %%m in ("%major%") do set "major=%%m"
for /f "delims=0123456789" %%m in ("%major%") do set "major="
if not defined major set "major=0"
if %major% LSS 17 (
    call :say jdk "a Java development kit (JDK) 17 or newer is needed: winget install EclipseAdoptium.Temurin.17.JDK"
    exit /b 69
)

set "about=--memory %memory% "
rem A size is digits and at most one letter: what is left without the digits, and whether anything is left without the letters.
set "wrong="
set "number="
for /f "delims=0123456789" %%s in ("%memory%") do set "wrong=%%s"
set "unit=%wrong%"
for %%s in (k K m M g G) do if "%wrong%"=="%%s" set "wrong="
for /f "delims=kKmMgG" %%s in ("%memory%") do set "number=%%s"
if not defined number set "wrong=yes"
if defined wrong (
    call :say size "--memory %memory% is not a size; write for example --memory 512m"
    exit /b 2
)
set "least=16777216"
if /i "%unit%"=="k" set "least=16384"
if /i "%unit%"=="m" set "least=16"
if /i "%unit%"=="g" set "least=1"
if %number% lss %least% (
    call :say least "--memory %memory% is too little for any run; the least is 16m"
    exit /b 2
)

set "about="

rem A release holds the program itself; a clone builds it.
set "app=%home%."
if exist "%home%careshed.jar" goto built

rem Names what would be built: one number over names and contents of the sources.
set "app="
pushd "%home%"
for /f %%h in ('powershell -NoProfile -Command "$f = @(Get-Item 'pom.xml') + @(Get-ChildItem 'src\main','scenarios\tiny' -Recurse -File); $t = -join ($f | Sort-Object FullName | ForEach-Object { $_.FullName + (Get-FileHash -LiteralPath $_.FullName).Hash }); $h = [Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($t)); [BitConverter]::ToString($h).Replace('-','').Substring(0,16)"') do set "app=%home%target\app\%%h"
popd
if not defined app (
    call :say powershell "PowerShell is needed to tell whether the sources changed; it gave no answer"
    exit /b 69
)

if not exist "%app%\ready" (
    where mvn >nul 2>&1
    if errorlevel 1 (
        call :say maven "Maven 3.8 or newer is needed to build: winget install Apache.Maven"
        exit /b 69
    )
    call :say building "building, about 15 seconds; the first time 1 to 2 minutes while Maven fetches the libraries"
    if not exist "%home%target" mkdir "%home%target"
    pushd "%home%"
    call mvn -B -Dstyle.color=never -Dcareshed.fast package >"%home%target\launch.log" 2>&1
    if errorlevel 1 (
        popd
        type "%home%target\launch.log" 1>&2
        call :say failed "the build failed, see above"
        exit /b 69
    )
    popd
    if exist "%app%" rmdir /s /q "%app%"
    mkdir "%app%"
    move "%home%target\launch\lib" "%app%\lib" >nul
    move "%home%target\launch\SHA256SUMS" "%app%\SHA256SUMS" >nul
    move "%home%target\launch\careshed.jar" "%app%\careshed.jar" >nul
    if not exist "%app%\careshed.jar" (
        call :say target "cannot write into the folder target beside careshed.cmd"
        exit /b 73
    )
    type nul >"%app%\ready"
)

:built
set JAVA_TOOL_OPTIONS=
set _JAVA_OPTIONS=
set JDK_JAVA_OPTIONS=
rem Drawing is over before the second compiler pays at all.
set "late_compiler=-XX:Tier4InvocationThreshold=30000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=400000"
if defined drawing set "late_compiler=-XX:TieredStopAtLevel=1 -XX:SoftRefLRUPolicyMSPerMB=20"
set "first_memory=-Xms16m"
if defined drawing set "first_memory=-Xms%memory%"
set "collector=-XX:+UseSerialGC"
if defined drawing set "collector=-XX:+UseParallelGC"
if defined page chcp 65001 >nul
java.exe %first_memory% -Xmx%memory% %collector% %late_compiler% -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Duser.language=en -Duser.country= ^
    -Duser.timezone=UTC -Djava.awt.headless=true -Djfr.unsupported.vm=true "-Dcareshed.home=%home%." "-Dcareshed.locale=%locale%" -Dcareshed.launcher=careshed ^
    %CARESHED_JAVA_OPTIONS% -jar "%app%\careshed.jar" %others%
set "code=%ERRORLEVEL%"
if defined page chcp %page% >nul
rem Java ends with 3 when memory ran out.
set "about=--memory %memory% "
if "%code%"=="3" call :say heap "out of memory at %memory%. Give more, for example --memory 1g, or use fewer --threads."
exit /b %code%

rem Says a line: in English as given, in Chinese that of its name behind what it is about. Chinese stands in a file of its own,
rem since cmd reads this one rightly only as long as it is ASCII.
:say
set "told=%~2"
if not defined page goto told
chcp 65001 >nul
if exist "%home%docs\launcher.zh.txt" for /f "usebackq tokens=1,* delims==" %%a in ("%home%docs\launcher.zh.txt") do if "%%a"=="%~1" set "told=%about%%%b"
:told
echo careshed: %told% 1>&2
if defined page chcp %page% >nul
exit /b
